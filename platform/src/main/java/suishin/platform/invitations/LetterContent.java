package suishin.platform.invitations;

import java.util.Optional;
import java.util.UUID;
import suishin.platform.invitations.OfficeLetter.Text;

/// What letters of one kind say at the moment they leave: asked anew then, whatever was drafted before (R9).
public interface LetterContent {

    /// {@return the letters it fills}
    OfficeLetter.Kind kind();

    /// {@return what it says now, within a transaction of the product; empty if there is nothing left to say}
    Optional<Text> leaving(OfficeLetter letter);

    /// {@return what it would say now, without a secret in it}
    Text preview(OfficeLetter letter);

    /// Takes notice that the letter left, in the same transaction.
    default void left(OfficeLetter letter) {}

    /// What stops any letter, whoever wrote it.
    @FunctionalInterface
    interface Check {

        /// {@return the message key of why this text must not reach this person; empty if it may}
        Optional<String> problem(UUID call, UUID person, Text text);
    }
}
