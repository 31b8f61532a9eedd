package dev.supportdesk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Delayed;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DueWorkTest {
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);

    @Test
    void isDoneAgainAndAgainAlsoAfterItFailed() throws InterruptedException {
        CountDownLatch rounds = new CountDownLatch(3);
        Runnable failing = () -> {
            rounds.countDown();
            throw new IllegalStateException("The storage is down");
        };
        DueWork due = new DueWork(failing, Duration.ofNanos(1), timer);

        assertThat(rounds.await(30, TimeUnit.SECONDS)).isTrue();
        due.close();
    }

    @Test
    void waitsThePauseFirst() {
        AtomicInteger rounds = new AtomicInteger();
        DueWork due = new DueWork(rounds::incrementAndGet, DueWork.PAUSE, timer);
        List<Runnable> waiting = List.copyOf(timer.getQueue());

        assertThat(waiting)
                .singleElement()
                .satisfies(round ->
                        assertThat(((Delayed) round).getDelay(TimeUnit.SECONDS)).isBetween(9 * 60L, 10 * 60L));
        assertThat(rounds).hasValue(0);
        due.close();
    }

    @Test
    void stopsWhenItIsClosed() throws InterruptedException {
        new DueWork(() -> {}, DueWork.PAUSE, timer).close();

        assertThat(timer.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(timer.getQueue()).isEmpty();
    }
}
