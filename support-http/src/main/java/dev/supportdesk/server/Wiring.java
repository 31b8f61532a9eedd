package dev.supportdesk.server;

import dev.supportdesk.SupportDesk;
import dev.supportdesk.http.CannotListenException;
import dev.supportdesk.http.HttpApi;
import dev.supportdesk.http.HttpSettings;
import dev.supportdesk.knowledge.Knowledge;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Puts the server together, by hand. */
final class Wiring {
    private Wiring() {}

    /**
     * Starts a server: the storage and, at the same time, the knowledge, then the desk, and HTTP when everything else
     * works. What was opened is closed again if it cannot be started.
     *
     * @throws StartException with a sentence, if it cannot be started for a reason that was foreseen
     */
    static RunningServer start(ServerConfig config) {
        return start(config, DueWork.PAUSE);
    }

    /** @param pause how often the desk does what is due */
    static RunningServer start(ServerConfig config, Duration pause) {
        Knowledge knowledge =
                new Knowledge(KnowledgeSetup.source(config.knowledge().location()), KnowledgeSetup.index(config));
        // Both take a second of the start: they need not take two.
        CompletableFuture<Void> reading = CompletableFuture.runAsync(knowledge::status, Wiring::runBeside);
        try {
            return start(config, knowledge, reading, pause);
        } catch (RuntimeException e) {
            reading.handle((read, failure) -> failure).join();
            knowledge.close();
            throw e;
        }
    }

    private static RunningServer start(
            ServerConfig config, Knowledge knowledge, CompletableFuture<Void> reading, Duration pause) {
        StorageSetup storage = StorageSetup.open(config);
        try {
            SupportDesk desk = SupportDesk.builder()
                    .name(config.desk().name())
                    .contact(config.desk().email())
                    .knowledge(knowledge)
                    .storage(storage.storage())
                    .build();
            HttpApi http = new HttpApi(desk, settings(config.http()), new SecureRandom());
            await(reading);
            int port = http.start();
            return new RunningServer(http, desk, storage, new DueWork(desk::runDue, pause), port);
        } catch (CannotListenException e) {
            storage.close();
            throw StartException.broken(String.valueOf(e.getMessage()), e);
        } catch (RuntimeException e) {
            storage.close();
            throw e;
        }
    }

    private static void runBeside(Runnable task) {
        Thread thread = new Thread(task, "supportdesk-knowledge");
        thread.setDaemon(true);
        thread.start();
    }

    private static void await(CompletableFuture<Void> reading) {
        try {
            reading.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static HttpSettings settings(ServerConfig.Http http) {
        return HttpSettings.defaults()
                .withHost(http.host())
                .withPort(http.port())
                .withRatePerMinute(http.ratePerMinute())
                .withCorsOrigins(http.corsOrigins())
                .withTrustedProxies(http.trustedProxies())
                .withVersion(Version.current());
    }
}
