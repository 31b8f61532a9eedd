package dev.supportdesk.server;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the command that the arguments name, and carries it out. */
final class CommandLine {
    private static final String USAGE = """
            Usage: support [command] [options]

              serve      run the server (what happens without a command)
              eval       measure how well questions are answered
                           --suite FILE [--knowledge DIR|FILE.jsonl]   a suite of questions, a JSON object a line
                           --labels FILE.tsv                           texts that ask for a person, or not
                           --sets DIR                                  every set of questions or labels below DIR
                           --retrieval bm25|vector|hybrid|all          how to search
                           --json                                      JSON instead of a table
                           --save FILE                                 keep which cases were right
                           --baseline FILE                             name each case that was right in FILE and is not
                                                                       now, and exit with 1 if there is one
              calibrate  learn from a suite when the desk should rather not answer
                           --suite FILE [--knowledge DIR|FILE.jsonl]
              doctor     check what is configured and what works
              version    print the version
              help       print this

            Everything is configured by environment variables, among them PORT, DATABASE_URL, SUPPORT_DATA_DIR and
            SUPPORT_KNOWLEDGE_DIR.
            """;

    private final Terminal terminal;

    CommandLine(Terminal terminal) {
        this.terminal = terminal;
    }

    private enum Command {
        SERVE(List.of(), List.of()) {
            @Override
            int run(Options options, Terminal terminal) {
                return ServeCommand.run(terminal);
            }
        },
        EVAL(EvalCommand.VALUED, EvalCommand.FLAGS) {
            @Override
            int run(Options options, Terminal terminal) {
                return EvalCommand.run(options, terminal);
            }
        },
        CALIBRATE(CalibrateCommand.VALUED, List.of()) {
            @Override
            int run(Options options, Terminal terminal) {
                return CalibrateCommand.run(options, terminal);
            }
        },
        DOCTOR(List.of(), List.of()) {
            @Override
            int run(Options options, Terminal terminal) {
                return DoctorCommand.run(terminal);
            }
        },
        VERSION(List.of(), List.of()) {
            @Override
            int run(Options options, Terminal terminal) {
                terminal.out().println("SupportDesk " + Version.current());
                return 0;
            }
        },
        HELP(List.of(), List.of()) {
            @Override
            int run(Options options, Terminal terminal) {
                terminal.out().print(USAGE);
                return 0;
            }
        };

        private final List<String> valued;
        private final List<String> flags;

        Command(List<String> valued, List<String> flags) {
            this.valued = valued;
            this.flags = flags;
        }

        abstract int run(Options options, Terminal terminal);

        static Optional<Command> of(String word) {
            String name = word.startsWith("--") ? word.substring(2) : word.equals("-h") ? "help" : word;
            return Arrays.stream(values())
                    .filter(command -> command.word().equals(name))
                    .findFirst();
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Carries a command out; returns the process's exit code: 0, 1 when something does not work, 2 when misused. */
    int run(String... arguments) {
        String word = arguments.length == 0 ? "serve" : arguments[0];
        Optional<Command> command = Command.of(word);
        if (command.isEmpty()) {
            terminal.err().println("There is no command " + word + suggestion(word));
            terminal.err().print(USAGE);
            return 2;
        }
        try {
            List<String> rest = List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
            return command.get().run(options(command.get(), rest), terminal);
        } catch (StartException e) {
            terminal.err().println(e.getMessage());
            return e.exitCode();
        }
    }

    private Options options(Command command, List<String> rest) {
        try {
            return Options.of(rest, command.valued, command.flags);
        } catch (StartException e) {
            terminal.err().print(USAGE);
            throw e;
        }
    }

    private static String suggestion(String word) {
        List<String> words = Arrays.stream(Command.values()).map(Command::word).toList();
        return Spelling.closest(word, words)
                .map(close -> ": did you mean " + close + "?")
                .orElse(".");
    }
}
