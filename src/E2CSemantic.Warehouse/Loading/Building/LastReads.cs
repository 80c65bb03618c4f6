namespace E2CSemantic.Warehouse.Loading.Building;

/// <summary>By which rule each working table is read for the last time, so that it can give back the memory, or the disk, that it takes.</summary>
internal sealed class LastReads
{
    private readonly ILookup<string, string> _byRule;

    /// <param name="rules">The rules in order, each with the relations that it reads.</param>
    /// <param name="written">The rules whose relations are tables; the others are read where they are put in.</param>
    /// <param name="ends">The relations that are read when all rules have run.</param>
    public LastReads(IReadOnlyList<(string Name, IEnumerable<string> Reads)> rules, IReadOnlySet<string> written, IEnumerable<string> ends)
    {
        var tables = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var last = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, reads) in rules)
        {
            var read = TablesOf(reads);
            foreach (var table in read)
            {
                last[table] = name;
            }

            // A table that nothing reads is read for the last time when it is made.
            last[name] = name;
            tables.Add(name, written.Contains(name) ? [name] : read);
        }

        var kept = TablesOf(ends);
        _byRule = last.Where(pair => written.Contains(pair.Key) && !kept.Contains(pair.Key)).ToLookup(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

        HashSet<string> TablesOf(IEnumerable<string> relations) => [.. relations.SelectMany(relation => tables.GetValueOrDefault(relation, []))];
    }

    /// <summary>The tables that nothing reads after a rule has run.</summary>
    public IEnumerable<string> By(string rule) => _byRule[rule];
}
