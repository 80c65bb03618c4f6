using System.Collections.Immutable;

namespace E2CSemantic.Model.Diagnostics;

/// <summary>Gathers the faults of a reading, so that all are told at once and in the order of the files.</summary>
public sealed class FaultList
{
    private readonly List<Diagnostic> _faults = [];

    /// <summary>How many there are; a reader compares it before and after to know whether its part was clean.</summary>
    public int Count => _faults.Count;

    /// <summary>Adds a fault.</summary>
    public void Add(Diagnostic fault) => _faults.Add(fault);

    /// <summary>All faults, by file, line, column, code and message; those without a place first.</summary>
    public ImmutableArray<Diagnostic> Sorted() =>
    [
        .. _faults
            .Distinct()
            .OrderBy(fault => fault.Place?.File, StringComparer.Ordinal)
            .ThenBy(fault => fault.Place?.Line)
            .ThenBy(fault => fault.Place?.Column)
            .ThenBy(fault => fault.Code, StringComparer.Ordinal)
            .ThenBy(fault => fault.Message, StringComparer.Ordinal),
    ];
}
