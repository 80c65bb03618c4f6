using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;
using E2CSemantic.Warehouse.Contracts;

namespace E2CSemantic.Warehouse.Profiles;

/// <summary>
/// Whether a source contract keeps to a profile, before any file of it is opened: no column about a person whose class, vault role or
/// name says that it identifies is seen by a rule, no place or day reaches the star as it is, and no fact holds a day.
/// </summary>
/// <param name="profile">The profile.</param>
/// <param name="star">The star that the contract fills.</param>
internal sealed class ContractConformance(DeIdentificationProfile profile, StarSchema star)
{
    private const string Days = "dates";
    private const string IsADay = "it is a day";

    private static readonly ImmutableSortedDictionary<VaultRole, string> Roles = ImmutableSortedDictionary.CreateRange(
        Enum.GetValues<VaultRole>().Select(role => KeyValuePair.Create(role, NameParts.Of(role.ToString()))));

    public ImmutableArray<Diagnostic> Check(SourceContract contract)
    {
        var faults = new FaultList();
        var reduced = new Dictionary<SourceColumn, TreatedKind>(ReferenceEqualityComparer.Instance);
        foreach (var file in contract.Files.Where(file => file.SubjectKey is not null))
        {
            foreach (var column in file.Columns.Where(column => column.IsVisible))
            {
                CheckColumn(contract, file, column, reduced, faults);
            }
        }

        CheckStar(contract, reduced, faults);
        return faults.Sorted();
    }

    /// <summary>The kinds that a column's vault role, words and type tell, each with the sign.</summary>
    public IEnumerable<(TreatedKind Kind, string Sign)> Signs(SourceColumn column)
    {
        foreach (var treated in profile.Kinds)
        {
            var kind = treated.Kind;
            if (column.Vault is { } role && kind.Roles.Contains(Roles[role]))
            {
                yield return (treated, $"the vault knows it as {Roles[role]}");
            }
            else if (!IsListed(column, treated) && new[] { column.Name, column.Header }.Select(kind.WordIn).FirstOrDefault(word => word is not null) is { } word)
            {
                yield return (treated, $"its name has the word '{word}'");
            }
            else if (kind.Name == Days && column.Type is DateType)
            {
                yield return (treated, IsADay);
            }
        }
    }

    // A truth value, or a code of a list that stands in the contract, can be no number, name or text of one person. A place can be a code.
    private static bool IsListed(SourceColumn column, TreatedKind treated) =>
        column.Type is BooleanType || (column.Type is CodeType && treated.Treatment is KindTreatment.Removed);

    private void CheckColumn(
        SourceContract contract, SourceFile file, SourceColumn column, Dictionary<SourceColumn, TreatedKind> reduced, FaultList faults)
    {
        var what = $"the column '{column.Name}' of '{contract.Source}.{file.Name}'";
        var signs = Signs(column).ToArray();
        var removed = signs.Where(sign => sign.Kind.Treatment is KindTreatment.Removed && sign.Sign != IsADay).ToArray();
        if (removed is [var (treated, sign), ..])
        {
            faults.Add(ProfileFaults.Identifies(file.Place, profile.Name, what, treated.Kind.Name, treated.Kind.Law, sign));
        }
        else if (signs.FirstOrDefault(sign => sign.Kind.Kind.Name == Days && sign.Sign != IsADay) is { Kind: { } days } birth)
        {
            // What rules see is kept with the accepted rows, and a birth date may be kept nowhere but in the vault.
            faults.Add(ProfileFaults.BirthDate(file.Place, what, days.Kind.Law, birth.Sign));
        }
        else if (column.Element.Class is ElementClass.Identifier)
        {
            var other = profile.Kinds[^1].Kind;
            faults.Add(ProfileFaults.Identifies(file.Place, profile.Name, what, other.Name, other.Law, "the contract declares its class as identifier"));
        }
        else if (signs is [var (first, _), ..])
        {
            // Rules may read a day or a place under any profile: they make years, spells and regions of it. That it goes no further is checked there.
            reduced[column] = first;
        }
    }

    private void CheckStar(SourceContract contract, Dictionary<SourceColumn, TreatedKind> reduced, FaultList faults)
    {
        var raw = new RawColumns(contract);
        foreach (var target in contract.Targets)
        {
            var table = star.Tables[target.Table];
            foreach (var filled in target.Columns)
            {
                if (table.Kind is TableKind.Fact && table.Column(filled.Column)?.Type is ColumnType.Date)
                {
                    faults.Add(ProfileFaults.StarDay(target.Place, profile.Name, table.Name, filled.Column));
                }

                foreach (var column in raw.Of(target.From, filled.Value).Where(reduced.ContainsKey).Distinct())
                {
                    var kind = reduced[column].Kind;
                    faults.Add(ProfileFaults.Unreduced(
                        target.Place, profile.Name, $"the column '{column.Name}' in {table.Name}.{filled.Column}", kind.Name, kind.Law));
                }
            }
        }
    }
}
