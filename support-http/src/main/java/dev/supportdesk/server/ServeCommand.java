package dev.supportdesk.server;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Runs the server until the process is told to end. */
final class ServeCommand {
    private static final Logger LOG = System.getLogger(ServeCommand.class.getName());

    private ServeCommand() {}

    static int run(Terminal terminal) {
        ServerConfig config = terminal.config();
        config.effective().forEach(line -> LOG.log(Level.INFO, line));
        config.notUsedYet()
                .forEach(name -> LOG.log(
                        Level.WARNING, name + " is set, but this release does not use it yet: it changes nothing."));
        RunningServer server = Wiring.start(config);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "supportdesk-stop"));
        Banner.print(terminal.out(), config, server);
        try {
            server.awaitClose();
        } catch (InterruptedException e) {
            server.close();
            Thread.currentThread().interrupt();
        }
        return 0;
    }
}
