package dev.supportdesk.http;

import dev.supportdesk.SupportDesk;
import dev.supportdesk.knowledge.KnowledgeStatus;
import dev.supportdesk.knowledge.VectorState;
import io.javalin.http.Context;
import java.util.Map;

/** Whether the process lives, and whether the desk can do its work. */
final class HealthRoutes {
    private static final byte[] ALIVE = Json.bytes(Map.of("status", "ok"));

    private final SupportDesk desk;
    private final HttpSettings settings;

    HealthRoutes(SupportDesk desk, HttpSettings settings) {
        this.desk = desk;
        this.settings = settings;
    }

    /** @param aiAvailable whether the latest calls of the model succeeded; without a model, false */
    private record Health(
            String status,
            boolean openaiConfigured,
            boolean telegramConfigured,
            boolean whatsappConfigured,
            boolean whatsappInboundConfigured,
            boolean aiConfigured,
            boolean aiAvailable,
            String storage,
            KnowledgeBody knowledge,
            String version) {}

    private record KnowledgeBody(int articles, int passages, String revision, String vectors) {}

    void register(Routes routes) {
        routes.get("/health", ctx -> Json.send(ctx, 200, ALIVE));
        routes.get("/api/support/health", this::show);
    }

    private void show(Context ctx) {
        boolean storage = desk.storageAlive();
        KnowledgeStatus knowledge = desk.knowledge().status();
        boolean able = storage && knowledge.passages() > 0 && knowledge.vectors() != VectorState.FAILED;
        HttpSettings.Integrations outside = settings.integrations();
        Health health = new Health(
                able ? "ok" : "degraded",
                outside.openai(),
                outside.telegram(),
                outside.whatsapp(),
                outside.whatsappInbound(),
                outside.model(),
                false,
                storage ? "ok" : "down",
                new KnowledgeBody(
                        knowledge.articles(),
                        knowledge.passages(),
                        knowledge.revision().hash(),
                        knowledge.vectors().token()),
                settings.version());
        Json.send(ctx, storage ? 200 : 503, health);
    }
}
