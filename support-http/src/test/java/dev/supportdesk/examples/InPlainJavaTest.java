package dev.supportdesk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supportdesk.SupportDesk;
import dev.supportdesk.assistant.Question;
import dev.supportdesk.assistant.Reply;
import dev.supportdesk.knowledge.Article;
import org.junit.jupiter.api.Test;

/** Ten lines, no file, no database, no network: everything in memory. */
class InPlainJavaTest {
    @Test
    void answersFromItsOwnKnowledge() {
        // example: plain
        SupportDesk desk = SupportDesk.builder()
                .name("Corner Shop")
                .knowledge(
                        Article.ofQuestion("refunds", "How long do refunds take?", "A refund takes up to 7 days."),
                        Article.ofQuestion("shipping", "Where do you ship to?", "We ship to all of Europe."))
                .build();

        Reply reply = desk.frontDesk().ask(Question.of("how long does a refund take?"));

        System.Logger log = System.getLogger("shop");
        log.log(System.Logger.Level.INFO, reply.text()); // A refund takes up to 7 days.
        log.log(System.Logger.Level.INFO, reply.citations().get(0).article()); // refunds
        // end

        assertThat(reply.text()).isEqualTo("A refund takes up to 7 days.");
        assertThat(reply.citations().get(0).article().value()).isEqualTo("refunds");
    }
}
