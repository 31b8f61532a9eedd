package dev.supportdesk.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The {@code --name value} pairs of a proof's command line; what is not known is refused. */
final class Options {
    private final Map<String, String> given = new HashMap<>();
    private final List<String> known = new ArrayList<>();

    Options(String[] args) {
        for (int i = 0; i < args.length; i += 2) {
            if (!args[i].startsWith("--") || i + 1 == args.length) {
                throw new IllegalArgumentException("Expected --name value, but found " + args[i]);
            }
            given.put(args[i].substring(2), args[i + 1]);
        }
    }

    int number(String name, int otherwise) {
        return Integer.parseInt(text(name, Integer.toString(otherwise)));
    }

    String text(String name, String otherwise) {
        known.add(name);
        return given.getOrDefault(name, otherwise);
    }

    void refuseOthers() {
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("Unknown option --" + name + "; known are " + known);
            }
        }
    }
}
