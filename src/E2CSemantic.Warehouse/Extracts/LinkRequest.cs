using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Warehouse.Contracts;

namespace E2CSemantic.Warehouse.Extracts;

/// <summary>
/// Asks the office to link a researcher's own file: by which identifiers its people are to be recognised, why each of them is needed, and
/// which of its columns go along. No variable without a justification is used.
/// </summary>
/// <param name="Name">What is linked.</param>
/// <param name="File">The researcher's CSV file, a header line first.</param>
/// <param name="Variables">The identifiers, as the vault names them, each with its justification.</param>
/// <param name="Carried">The columns that go along.</param>
public sealed record LinkRequest(string Name, string File, ImmutableSortedDictionary<VaultRole, string> Variables, ImmutableArray<string> Carried)
{
    private static readonly KeyList Keys = KeyList.Of("link", "file", "variables", "carry?");

    /// <summary>The roles by which a file may be linked, as a request and the file's header write them.</summary>
    internal static readonly ImmutableSortedDictionary<string, VaultRole> Roles = ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal,
        new[] { VaultRole.StateId, VaultRole.Ssn, VaultRole.FirstName, VaultRole.MiddleName, VaultRole.LastName, VaultRole.BirthDate, VaultRole.Sex, VaultRole.PostalCode, VaultRole.Town }
            .Select(role => KeyValuePair.Create(Profiles.NameParts.Of(role.ToString()), role)));

    /// <summary>Reads a request; or every fault of it, above all a variable that is not justified.</summary>
    /// <param name="path">The YAML file; the researcher's file lies where it says, seen from its folder.</param>
    public static Outcome<LinkRequest> Read(string path)
    {
        var faults = new FaultList();
        if (YamlFile.Read(path, faults) is not { } root || MappingReader.Open(root, "a link request", Keys, faults) is not { } request)
        {
            return faults.Sorted();
        }

        var name = request.Text("link");
        var file = request.Text("file");
        var variables = ImmutableSortedDictionary.CreateBuilder<VaultRole, string>();
        foreach (var (key, body) in request.Entries("variables"))
        {
            if (!Roles.TryGetValue(key.Text, out var role))
            {
                faults.Add(ExtractFaults.LinkVariable(key.Place, key.Text, Roles.Keys));
            }
            else if (body is not YamlScalar { Value: string why } || string.IsNullOrWhiteSpace(why))
            {
                faults.Add(ExtractFaults.Unjustified(body.Place, key.Text));
            }
            else
            {
                variables[role] = why.Trim();
            }
        }

        var carried = request.Names("carry").Select(column => column.Value).ToImmutableArray();
        return faults.Count > 0 || name is null || file is null
            ? faults.Sorted()
            : new LinkRequest(
                name.Value, Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, file.Value), variables.ToImmutable(), carried);
    }
}
