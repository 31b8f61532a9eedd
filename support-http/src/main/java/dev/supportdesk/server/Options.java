package dev.supportdesk.server;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The options of one command, as {@code --name value}, {@code --name=value} or {@code --flag}. */
record Options(Map<String, List<String>> values) {
    /**
     * Reads a command's options.
     *
     * @param valued the options that take a value
     * @param flags those that take none
     * @throws StartException if there are others
     */
    static Options of(List<String> arguments, List<String> valued, List<String> flags) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            String[] pair = arguments.get(i).split("=", 2);
            List<String> taken = values.computeIfAbsent(pair[0], name -> new ArrayList<>());
            if (flags.contains(pair[0]) && pair.length == 1) {
                taken.add("");
            } else if (!valued.contains(pair[0])) {
                throw unknown(arguments.get(i), valued, flags);
            } else if (pair.length == 2) {
                taken.add(pair[1]);
            } else if (++i < arguments.size()) {
                taken.add(arguments.get(i));
            } else {
                throw StartException.misconfigured("The option " + pair[0] + " needs a value behind it.");
            }
        }
        return new Options(values);
    }

    private static StartException unknown(String argument, List<String> valued, List<String> flags) {
        List<String> known = Stream.concat(valued.stream(), flags.stream()).toList();
        String hint = Spelling.closest(argument, known)
                .map(close -> "did you mean " + close + "?")
                .orElse(known.isEmpty() ? "it has none." : "there are " + String.join(", ", known) + ".");
        return StartException.misconfigured("This command has no option " + argument + ": " + hint);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** The last value given. */
    Optional<String> value(String name) {
        List<String> given = values.getOrDefault(name, List.of());
        return given.isEmpty() ? Optional.empty() : Optional.of(given.get(given.size() - 1));
    }

    Optional<Path> path(String name) {
        return value(name).map(value -> toPath(name, value));
    }

    List<Path> paths(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .map(value -> toPath(name, value))
                .toList();
    }

    private static Path toPath(String name, String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw StartException.misconfigured(name + " must be a path, but is \"" + value + "\".");
        }
    }
}
