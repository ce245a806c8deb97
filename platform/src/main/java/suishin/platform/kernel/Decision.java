package suishin.platform.kernel;

import java.util.function.Function;

/// The outcome of asking the domain to do something: either what happened, or why it may not happen.
///
/// A refusal is an ordinary answer (a deadline passed, a quorum missing), so it is a value. A broken
/// caller is not an answer, so it stays an exception.
public sealed interface Decision<E> {

    /// It happened.
    record Accepted<E>(E event) implements Decision<E> {}

    /// It may not happen; nothing was changed.
    record Refused<E>(Refusal refusal) implements Decision<E> {}

    /// {@return a decision that says yes}
    static <E> Decision<E> accept(E event) {
        return new Accepted<>(event);
    }

    /// {@return a decision that says no}
    static <E> Decision<E> refuse(Refusal refusal) {
        return new Refused<>(refusal);
    }

    /// {@return the answer of the function that fits the outcome}
    default <R> R fold(Function<? super E, ? extends R> accepted, Function<? super Refusal, ? extends R> refused) {
        return switch (this) {
            case Accepted<E>(E event) -> accepted.apply(event);
            case Refused<E>(Refusal refusal) -> refused.apply(refusal);
        };
    }

    /// {@return what happened}
    ///
    /// @throws RuntimeException the one the function makes of the refusal, if it was refused
    default E orThrow(Function<? super Refusal, ? extends RuntimeException> failure) {
        return switch (this) {
            case Accepted<E>(E event) -> event;
            case Refused<E>(Refusal refusal) -> throw failure.apply(refusal);
        };
    }

    /// {@return the next decision if this one says yes; else the same refusal}
    default <R> Decision<R> then(Function<? super E, Decision<R>> next) {
        return switch (this) {
            case Accepted<E>(E event) -> next.apply(event);
            case Refused<E>(Refusal refusal) -> refuse(refusal);
        };
    }
}
