package dev.supportdesk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supportdesk.SupportDesk;
import dev.supportdesk.assistant.Question;
import dev.supportdesk.conversation.ConversationId;
import dev.supportdesk.conversation.Transcript;
import dev.supportdesk.knowledge.Article;
import dev.supportdesk.testing.SequentialIds;
import dev.supportdesk.testing.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A host tests its own code against a desk whose time and ids it sets. */
class InATestOfTheHostTest {
    @Test
    void movesTheClockInsteadOfWaiting() {
        // example: fakes
        SettableClock clock = SettableClock.onAMonday();
        SupportDesk desk = SupportDesk.builder()
                .knowledge(Article.ofQuestion("hours", "When are you open?", "We are open from 9 to 5."))
                .clock(clock)
                .ids(new SequentialIds())
                .build();

        ConversationId chat =
                desk.frontDesk().ask(Question.of("When are you open?")).conversation();
        clock.advance(Duration.ofHours(3));
        desk.frontDesk().ask(Question.of("And at what hours are you open on Monday?", chat));

        Transcript transcript = desk.conversations().transcript(chat).orElseThrow();
        // end

        assertThat(chat.value()).isEqualTo("cnv_0000000000000000000001");
        assertThat(Duration.between(
                        transcript.conversation().createdAt(),
                        transcript.conversation().lastCustomerAt()))
                .isEqualTo(Duration.ofHours(3));
        assertThat(transcript.messages()).hasSize(4);
    }
}
