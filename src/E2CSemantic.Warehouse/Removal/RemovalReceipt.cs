using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Removal;

/// <summary>The proof that people were taken out, as the register keeps it. It says when and on what ground, and nothing of whom or how many.</summary>
/// <param name="Number">The receipt's number: the year and the place in the register.</param>
/// <param name="Trigger">The ground, as files write it.</param>
/// <param name="Jurisdiction">The jurisdiction.</param>
/// <param name="At">When it was done.</param>
/// <param name="Releases">The releases that held one of them and were purged.</param>
/// <param name="Projects">The projects whose extracts may hold one of them.</param>
/// <param name="Extracts">The numbers of those extracts in the register of exports.</param>
/// <param name="Unsure">The lines of the list that may be of someone who is loaded but do not say so surely; never kept.</param>
public sealed record RemovalReceipt(
    string Number,
    string Trigger,
    string Jurisdiction,
    DateTimeOffset At,
    ImmutableArray<string> Releases,
    ImmutableArray<string> Projects,
    ImmutableArray<int> Extracts,
    ImmutableArray<long> Unsure);
