package suishin.platform.experts;

/// It was recorded where an expert works or worked, or until when; published in the transaction of the act.
public record ExpertAffiliated(Affiliation affiliation) {}
