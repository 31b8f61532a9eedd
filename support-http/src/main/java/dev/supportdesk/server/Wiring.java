package dev.supportdesk.server;

import dev.supportdesk.SupportDesk;
import dev.supportdesk.http.CannotListenException;
import dev.supportdesk.http.HttpApi;
import dev.supportdesk.http.HttpSettings;
import dev.supportdesk.lucene.LuceneKnowledgeIndex;
import java.security.SecureRandom;

/** Puts the server together, by hand. */
final class Wiring {
    private Wiring() {}

    /**
     * Starts a server: the storage first, then the knowledge, then the desk, and HTTP when everything else works. What was
     * opened is closed again if it cannot be started.
     *
     * @throws StartException with a sentence, if it cannot be started for a reason that was foreseen
     */
    static RunningServer start(ServerConfig config) {
        StorageSetup storage = StorageSetup.open(config);
        try {
            return start(config, storage);
        } catch (RuntimeException e) {
            storage.close();
            throw e;
        }
    }

    private static RunningServer start(ServerConfig config, StorageSetup storage) {
        LuceneKnowledgeIndex index = KnowledgeSetup.index(config);
        try {
            SupportDesk desk = SupportDesk.builder()
                    .name(config.desk().name())
                    .contact(config.desk().email())
                    .knowledge(KnowledgeSetup.source(config.knowledge().location()))
                    .index(index)
                    .storage(storage.storage())
                    .build();
            desk.knowledge().status();
            HttpApi http = new HttpApi(desk, settings(config.http()), new SecureRandom());
            return new RunningServer(http, desk, storage, http.start());
        } catch (CannotListenException e) {
            index.close();
            throw StartException.broken(String.valueOf(e.getMessage()), e);
        } catch (RuntimeException e) {
            index.close();
            throw e;
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
