package suishin.platform.invitations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.invitations.OfficeLetter.Text;
import suishin.platform.people.Secrets;
import suishin.platform.web.PublicAddress;

/// Puts the link into an invitation as it leaves: its secret is made then, and only its hash is kept.
@Component
final class InvitationContent implements LetterContent {

    private final InvitationStore store;
    private final PublicAddress address;

    InvitationContent(InvitationStore store, PublicAddress address) {
        this.store = store;
        this.address = address;
    }

    @Override
    public OfficeLetter.Kind kind() {
        return OfficeLetter.Kind.INVITATION;
    }

    @Override
    public Optional<Text> leaving(OfficeLetter letter) {
        String secret = Secrets.make();
        return letter.invitation()
                .filter(invitation -> store.giveSecret(invitation, Secrets.hash(secret)))
                .map(_ -> letter.text().filled(LetterWriter.LINK, List.of(at(letter.call(), secret))));
    }

    @Override
    public Text preview(OfficeLetter letter) {
        return letter.text().filled(LetterWriter.LINK, List.of(at(letter.call(), "…")));
    }

    private String at(UUID call, String secret) {
        return address.of("/calls/" + call + "/invitation?token=" + secret);
    }
}
