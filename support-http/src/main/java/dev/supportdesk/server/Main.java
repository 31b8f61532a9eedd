package dev.supportdesk.server;

import org.slf4j.bridge.SLF4JBridgeHandler;

/** The program. */
public final class Main {
    private Main() {}

    /** Carries out the command that the arguments name, and ends the process. */
    public static void main(String[] arguments) {
        // Left to itself, Jetty starts all of JMX to find this out, which takes a tenth of a second.
        System.setProperty("org.eclipse.jetty.util.referencesPerCacheLine", "16");
        // Some libraries log through java.util.logging: there shall be one log.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.exit(new CommandLine(new Terminal(System.getenv(), System.out, System.err)).run(arguments));
    }
}
