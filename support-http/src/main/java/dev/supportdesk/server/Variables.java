package dev.supportdesk.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads configuration variables and gathers what is wrong with them. A variable that is set to nothing counts as not set.
 * Not safe for use by several threads.
 */
final class Variables {
    private final Map<String, String> environment;
    private final List<String> problems = new ArrayList<>();

    Variables(Map<String, String> environment) {
        this.environment = environment;
    }

    /** What was wrong so far, a sentence each. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    int number(String name, int fallback, int least, int most) {
        return parsed(name, value -> {
                    try {
                        int number = Integer.parseInt(value);
                        if (number >= least && number <= most) {
                            return number;
                        }
                    } catch (NumberFormatException e) {
                        // Said below, as for a number out of range.
                    }
                    throw new IllegalArgumentException("must be a number from " + least + " to " + most
                            + ": set it to one, or" + " leave it unset for " + fallback);
                })
                .orElse(fallback);
    }

    boolean onOrOff(String name, boolean fallback) {
        return parsed(name, value -> switch (value.toLowerCase(Locale.ROOT)) {
                    case "on", "true", "yes", "1" -> true;
                    case "off", "false", "no", "0" -> false;
                    default -> throw new IllegalArgumentException("must be on or off");
                })
                .orElse(fallback);
    }

    /** The values between commas. */
    <T> List<T> list(String name, Function<String, T> parser) {
        return parsed(
                        name,
                        value -> Stream.of(value.split(","))
                                .map(String::strip)
                                .filter(each -> !each.isEmpty())
                                .map(parser)
                                .toList())
                .orElse(List.of());
    }

    /**
     * A variable's value; empty when it is not set, or wrong.
     *
     * @param parser throws {@link IllegalArgumentException} with the second half of a sentence whose first half names the
     *     variable and its value
     */
    <T> Optional<T> parsed(String name, Function<String, T> parser) {
        return parsed(name, parser, value -> " is \"" + value + "\", but it ");
    }

    /** As {@link #parsed(String, Function)}, for a variable whose value must not be shown. */
    <T> Optional<T> parsedSecret(String name, Function<String, T> parser) {
        return parsed(name, parser, value -> " [redacted] ");
    }

    private <T> Optional<T> parsed(String name, Function<String, T> parser, Function<String, String> shown) {
        Optional<String> value = find(name);
        try {
            return value.map(parser);
        } catch (IllegalArgumentException e) {
            problems.add(name + shown.apply(value.orElse("")) + e.getMessage() + ".");
            return Optional.empty();
        }
    }

    /** Reports each variable that begins with {@code prefix} and is not known. */
    void refuseUnknown(String prefix, List<String> known) {
        environment.keySet().stream()
                .filter(name -> name.startsWith(prefix) && !known.contains(name))
                .sorted()
                .forEach(name -> problems.add(name + " is not a variable of SupportDesk: "
                        + Spelling.closest(name, known)
                                .map(close -> "did you mean " + close + "?")
                                .orElse("unset it; there are " + String.join(", ", known) + ".")));
    }
}
