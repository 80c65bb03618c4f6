namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>A person who left the system: their keys, and the match tokens by which a later file's record is recognised. Nothing else is kept.</summary>
/// <param name="Domain">The domain of the keys.</param>
/// <param name="Keys">Every key that was the person's; the first is the one that stands.</param>
/// <param name="Tokens">For each combination of fields (its names joined by commas) the tokens in Base64.</param>
/// <param name="Reason">Why, in the caller's words.</param>
/// <param name="At">When.</param>
internal sealed record LeftEntry(
    KeyDomain Domain, IReadOnlyList<long> Keys, IReadOnlyDictionary<string, IReadOnlyList<string>> Tokens, string Reason, DateTimeOffset At);
