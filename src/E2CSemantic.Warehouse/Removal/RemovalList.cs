using System.Collections.Immutable;
using System.Globalization;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.DeIdentification;
using E2CSemantic.Warehouse.Loading.Files;

namespace E2CSemantic.Warehouse.Removal;

/// <summary>
/// Reads the people who leave from a CSV file whose header names identifiers: roles of the vault, or <c>source</c> and <c>identifier</c>
/// for a number that means something in one source only. Identifiers stand in a file and never in an argument, which others can see.
/// </summary>
internal static class RemovalList
{
    private const string Source = "source";
    private const string Identifier = "identifier";
    private const int LongestValue = 200;

    private static readonly ImmutableSortedDictionary<string, VaultRole> Roles = ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal, Enum.GetValues<VaultRole>().Select(role => KeyValuePair.Create(Profiles.NameParts.Of(role.ToString()), role)));

    /// <summary>Everyone in the file with the line, or every fault of it.</summary>
    public static Outcome<LeavingPeople> Read(string path)
    {
        Stream stream;
        try
        {
            stream = File.OpenRead(path);
        }
        catch (Exception problem) when (problem.IsOfFiles)
        {
            return RemovalFaults.FileMissing(path);
        }

        using var records = new DelimitedReader(stream, ',');
        if (!records.Read() || records.Fault is not RecordFault.None || Header(records) is not { } header)
        {
            return RemovalFaults.Header(path, Roles.Keys.Append(Source).Append(Identifier));
        }

        var people = ImmutableArray.CreateBuilder<(LeavingPerson, long)>();
        var faults = ImmutableArray.CreateBuilder<Diagnostic>();
        while (records.Read())
        {
            if (records.Fault is not RecordFault.None || records.FieldCount != header.Length)
            {
                faults.Add(RemovalFaults.Row(path, records.Line, $"the line does not have {header.Length} fields"));
            }
            else if (Person(header, records) is { Person: { } person })
            {
                people.Add((person, records.Line));
            }
            else
            {
                faults.Add(RemovalFaults.Row(path, records.Line, Person(header, records).Why!));
            }
        }

        return faults.Count > 0 ? faults.ToImmutable() : people.Count == 0 ? RemovalFaults.Row(path, 2, "the list names nobody") : new LeavingPeople(people.ToImmutable());
    }

    private static string[]? Header(DelimitedReader records)
    {
        var names = Enumerable.Range(0, records.FieldCount).Select(i => records.Field(i).Trim().ToString()).ToArray();
        return names.Distinct(StringComparer.Ordinal).Count() == names.Length
            && names.All(name => Roles.ContainsKey(name) || name is Source or Identifier)
            && (names.Contains(Source) || !names.Contains(Identifier)) ? names : null;
    }

    private static (LeavingPerson? Person, string? Why) Person(string[] header, DelimitedReader records)
    {
        var values = header.Select((name, i) => KeyValuePair.Create(name, records.Field(i).Trim().ToString())).Where(pair => pair.Value.Length > 0)
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        if (values.Values.Any(value => value.Length > LongestValue))
        {
            return (null, "a value is longer than any identifier");
        }

        if (values.TryGetValue("birth_date", out var day) && !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return (null, "the birth date is not a day of the calendar, written YYYY-MM-DD");
        }

        var source = values.GetValueOrDefault(Source, "");
        var identifiers = values.Where(pair => Roles.ContainsKey(pair.Key)).ToImmutableDictionary(pair => Roles[pair.Key], pair => pair.Value);
        if (values.TryGetValue(Identifier, out var number))
        {
            return source.Length == 0 || !identifiers.IsEmpty
                ? (null, "an identifier of one source stands with its source and nothing else")
                : (new(KeyDomain.Source, source, identifiers, number), null);
        }

        var isStaff = identifiers.ContainsKey(VaultRole.StaffId) || identifiers.ContainsKey(VaultRole.Licence);
        return identifiers.IsEmpty ? (null, "the line has no identifier")
            : identifiers.ContainsKey(VaultRole.LocalId) && source.Length == 0 ? (null, "a local id stands with its source")
            : (new(isStaff ? KeyDomain.Staff : KeyDomain.Person, source, identifiers), null);
    }

    internal sealed record LeavingPeople(ImmutableArray<(LeavingPerson Person, long Line)> People);
}
