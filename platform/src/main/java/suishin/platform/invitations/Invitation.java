package suishin.platform.invitations;

import java.time.LocalDate;
import java.util.UUID;
import suishin.platform.programmes.Sector;

/// An expert asked to sit on the committee of a call (委嘱依頼).
///
/// @param terms  as what the expert is asked
/// @param answer what the expert said; empty texts while they have not
public record Invitation(UUID id, UUID call, UUID person, InvitationStage stage, Terms terms, Answer answer) {

    /// As what an expert is asked.
    ///
    /// @param capacity how many proposals the expert reads at most
    /// @param answerBy the last day on which the invitation can be accepted, in the zone of the call
    public record Terms(Sector sector, int capacity, LocalDate answerBy) {}

    /// What the expert said.
    ///
    /// @param reason     why they decline
    /// @param suggestion whom they suggest instead; may be empty
    public record Answer(String reason, String suggestion) {}
}
