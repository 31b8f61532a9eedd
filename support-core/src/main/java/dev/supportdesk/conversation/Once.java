package dev.supportdesk.conversation;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What came of a keyed request.
 *
 * @param <T> what the request gives when it is carried out
 */
public sealed interface Once<T> {
    /** The request was carried out now. */
    record Fresh<T>(T value) implements Once<T> {}

    /** It had been carried out before: {@code answer} is what was answered then, to the character. */
    record Replayed<T>(String answer) implements Once<T> {}

    /** It is being carried out elsewhere at this moment: ask again. */
    record Running<T>() implements Once<T> {}

    /** The key stands for another request already. */
    record Misused<T>() implements Once<T> {}

    /** Calls the function of the case that this is. */
    default <R> R match(
            Function<? super T, ? extends R> fresh,
            Function<? super String, ? extends R> replayed,
            Supplier<? extends R> running,
            Supplier<? extends R> misused) {
        if (this instanceof Fresh<T> f) {
            return fresh.apply(f.value());
        }
        if (this instanceof Replayed<T> r) {
            return replayed.apply(r.answer());
        }
        return this instanceof Running<T> ? running.get() : misused.get();
    }
}
