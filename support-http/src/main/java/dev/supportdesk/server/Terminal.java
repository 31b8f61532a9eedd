package dev.supportdesk.server;

import java.io.PrintStream;
import java.util.Map;

/**
 * What a command sees of the world around it.
 *
 * @param environment the environment's variables
 * @param out results
 * @param err problems
 */
record Terminal(Map<String, String> environment, PrintStream out, PrintStream err) {
    /** @throws StartException if the environment's variables make no sense */
    ServerConfig config() {
        return ServerConfig.of(environment);
    }
}
