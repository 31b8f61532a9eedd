package dev.supportdesk.http;

import dev.supportdesk.knowledge.Corpus;
import dev.supportdesk.knowledge.KnowledgeSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Knowledge behind a gate: while it is shut, whoever wants to answer has to wait. */
final class GatedSource implements KnowledgeSource {
    private final Corpus corpus;
    private final CountDownLatch arrived = new CountDownLatch(1);
    private volatile CountDownLatch gate = new CountDownLatch(0);

    GatedSource(Corpus corpus) {
        this.corpus = corpus;
    }

    void shut() {
        gate = new CountDownLatch(1);
    }

    void open() {
        gate.countDown();
    }

    /** Waits until somebody waits at the gate. */
    void awaitArrival() throws InterruptedException {
        if (!arrived.await(10, TimeUnit.SECONDS)) {
            throw new AssertionError("Nobody asked the knowledge");
        }
    }

    @Override
    public Corpus read() {
        if (gate.getCount() > 0) {
            arrived.countDown();
            try {
                if (!gate.await(20, TimeUnit.SECONDS)) {
                    throw new AssertionError("The gate was never opened");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("Interrupted", e);
            }
        }
        return corpus;
    }
}
