package dev.supportdesk.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supportdesk.conversation.StoreException;
import dev.supportdesk.conversation.Stores;
import dev.supportdesk.conversation.UnitOfWork;
import dev.supportdesk.knowledge.KnowledgeSource;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The world breaks: what the client hears of it. */
class FailuresTest {
    private static final String PUBLIC = "/api/support/public";
    private static final String HI = "{\"message\":\"How long do refunds take?\"}";

    /** Storage that cannot be reached. */
    private static final class Unreachable implements UnitOfWork {
        @Override
        public <T> T write(Function<Stores, T> work) {
            throw gone();
        }

        @Override
        public <T> T read(Function<Stores, T> work) {
            throw gone();
        }

        @Override
        public void ping() {
            throw gone();
        }

        private static StoreException gone() {
            return new StoreException("jdbc:secret@host refused", new IllegalStateException("refused"));
        }
    }

    @Test
    void storageThatIsDownIsNeverAnAnswer() {
        try (RunningApi api =
                RunningApi.start(Shop.desk().storage(new Unreachable()).build())) {
            for (Answer answer : new Answer[] {
                api.client.post(PUBLIC, HI),
                api.client.post(PUBLIC, HI, "Accept", "text/event-stream"),
                api.client.post(PUBLIC, HI, "Idempotency-Key", "k-1"),
                api.client.post("/api/support/conversations", "{\"source\":\"web\"}"),
                api.client.get("/api/support/conversations/cnv_0000000000000000000001")
            }) {
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.text("code")).isEqualTo("storage_down");
                assertThat(answer.header("Retry-After")).isEqualTo("5");
                assertThat(answer.body()).doesNotContain("secret", "refused");
            }
            Answer health = api.client.get("/api/support/health");
            assertThat(health.status()).isEqualTo(503);
            assertThat(health.text("storage")).isEqualTo("down");
            assertThat(health.text("status")).isEqualTo("degraded");
            assertThat(api.client.get("/health").status()).isEqualTo(200);
        }
    }

    @Test
    void aMistakeInTheServerIsLoggedUnderAnIdAndNotShown() {
        assertInternal(() -> {
            throw new IllegalStateException("password=hunter2");
        });
    }

    @Test
    void anErrorOfTheMachineIsAnsweredTheSameWay() {
        assertInternal(() -> {
            throw new StackOverflowError("password=hunter2");
        });
    }

    private static void assertInternal(KnowledgeSource knowledge) {
        try (RunningApi api = RunningApi.start(Shop.desk().knowledge(knowledge).build())) {
            Answer answer = api.client.post(PUBLIC, HI, "X-Request-Id", "req-9");

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.text("code")).isEqualTo("internal");
            assertThat(answer.text("detail")).contains("req-9");
            assertThat(answer.body()).doesNotContain("hunter2");
        }
    }
}
