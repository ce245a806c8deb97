package suishin.platform.messages;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/// What a failure of sending means.
///
/// @param answer what the server said, in one line; may hold the address, so it is for the office's eyes alone
record Diagnosis(Trouble trouble, String answer) {

    private static final int LONGEST_ANSWER = 300;
    private static final int PERMANENT = 500;

    static Diagnosis of(Exception failure) {
        var chain = chain(failure);
        return new Diagnosis(trouble(chain), answer(chain));
    }

    private static Trouble trouble(List<Throwable> chain) {
        return Stream.<Optional<Trouble>>of(
                        first(chain, MailAuthenticationException.class, _ -> Trouble.SETTINGS),
                        first(chain, SMTPSenderFailedException.class, _ -> Trouble.SETTINGS),
                        first(
                                chain,
                                SMTPAddressFailedException.class,
                                no -> coded(no.getReturnCode(), Trouble.ADDRESS)),
                        first(chain, SMTPSendFailedException.class, no -> coded(no.getReturnCode(), Trouble.REFUSED)),
                        first(chain, AddressException.class, _ -> Trouble.ADDRESS))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Trouble.UNREACHABLE);
    }

    private static Trouble coded(int code, Trouble permanent) {
        return code >= PERMANENT ? permanent : code > 0 ? Trouble.LATER : Trouble.UNREACHABLE;
    }

    private static <E> Optional<Trouble> first(List<Throwable> chain, Class<E> type, Function<E, Trouble> meaning) {
        return chain.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .map(meaning);
    }

    /// Everything that went wrong, the outermost first: this library hides the reason of one recipient in three ways.
    private static List<Throwable> chain(Exception failure) {
        var chain = new ArrayList<Throwable>();
        var open = new ArrayDeque<Throwable>(List.of(failure));
        while (!open.isEmpty()) {
            var one = open.removeFirst();
            if (chain.contains(one)) {
                continue;
            }
            chain.add(one);
            if (one instanceof MailSendException many) {
                open.addAll(List.of(many.getMessageExceptions()));
            }
            if (one instanceof MessagingException messaging) {
                Optional.ofNullable(messaging.getNextException()).ifPresent(open::add);
            }
            Optional.ofNullable(one.getCause()).ifPresent(open::add);
        }
        return chain;
    }

    private static String answer(List<Throwable> chain) {
        String said = chain.reversed().stream()
                .filter(one -> !(one instanceof MailException))
                .map(one -> String.valueOf(one.getMessage()).strip())
                .findFirst()
                .orElse("")
                .replaceAll("\\s+", " ");
        return said.length() <= LONGEST_ANSWER ? said : said.substring(0, LONGEST_ANSWER);
    }
}
