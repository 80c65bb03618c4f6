using System.Collections.Immutable;
using System.Globalization;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Loading.Files;

namespace E2CSemantic.Warehouse.Extracts;

/// <summary>A researcher's file in memory: of each record the identifiers that the request justifies, and what goes along. Nothing of it is written anywhere.</summary>
/// <param name="People">The identifiers of each record.</param>
/// <param name="Carried">What goes along of each, in the order of the request.</param>
internal sealed record LinkedFile(ImmutableArray<IReadOnlyDictionary<VaultRole, string>> People, ImmutableArray<ImmutableArray<string>> Carried)
{
    /// <summary>Reads it; refused where a column is neither a justified variable nor goes along, so that nothing unasked comes near the vault.</summary>
    public static Outcome<LinkedFile> Read(LinkRequest request)
    {
        if (!File.Exists(request.File))
        {
            return ExtractFaults.LinkFile(request.File);
        }

        using var records = new DelimitedReader(File.OpenRead(request.File), ',');
        if (!records.Read() || records.Fault is not RecordFault.None)
        {
            return ExtractFaults.LinkRow(new(request.File, 1, 1), "there is no header");
        }

        var header = Enumerable.Range(0, records.FieldCount).Select(i => records.Field(i).Trim().ToString()).ToImmutableArray();
        var faults = Header(request, header).ToImmutableArray();
        return faults.IsEmpty ? Rows(request, records, header) : faults;
    }

    private static IEnumerable<Diagnostic> Header(LinkRequest request, ImmutableArray<string> header)
    {
        var place = new SourcePlace(request.File, 1, 1);
        foreach (var name in header.Where(name => !request.Carried.Contains(name)))
        {
            if (!LinkRequest.Roles.TryGetValue(name, out var role))
            {
                yield return ExtractFaults.LinkColumn(place, name);
            }
            else if (!request.Variables.ContainsKey(role))
            {
                yield return ExtractFaults.Unjustified(place, name);
            }
        }

        foreach (var name in request.Carried.Concat(LinkRequest.Roles.Where(pair => request.Variables.ContainsKey(pair.Value)).Select(pair => pair.Key))
            .Where(name => header.Count(there => there == name) != 1))
        {
            yield return ExtractFaults.LinkRow(place, $"'{name}' does not stand in the header once");
        }
    }

    private static Outcome<LinkedFile> Rows(LinkRequest request, DelimitedReader records, ImmutableArray<string> header)
    {
        var people = ImmutableArray.CreateBuilder<IReadOnlyDictionary<VaultRole, string>>();
        var carried = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var faults = ImmutableArray.CreateBuilder<Diagnostic>();
        while (records.Read())
        {
            var place = new SourcePlace(request.File, (int)records.Line, 1);
            if (records.Fault is not RecordFault.None || records.FieldCount != header.Length)
            {
                faults.Add(ExtractFaults.LinkRow(place, $"the line does not have {header.Length} fields"));
                continue;
            }

            var values = header.Select((name, i) => KeyValuePair.Create(name, records.Field(i).Trim().ToString())).ToDictionary(StringComparer.Ordinal);
            if (values.TryGetValue("birth_date", out var day) && day.Length > 0 && !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                faults.Add(ExtractFaults.LinkRow(place, "the birth date is not a day of the calendar, written YYYY-MM-DD"));
            }

            people.Add(values.Where(pair => pair.Value.Length > 0 && !request.Carried.Contains(pair.Key)).ToImmutableDictionary(pair => LinkRequest.Roles[pair.Key], pair => pair.Value));
            carried.Add([.. request.Carried.Select(name => values[name])]);
        }

        return faults.Count > 0 ? faults.ToImmutable() : new LinkedFile(people.ToImmutable(), carried.ToImmutable());
    }
}
