using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Warehouse.Contracts.Reading;

/// <summary>Reads who sends a source: an id, or a description with one.</summary>
internal static class ProviderReader
{
    private static readonly KeyList ProviderKeys = KeyList.Of("id", "name", "law?", "upstream?");

    public static (Located<string>? Id, ProviderDescription? Description) Read(MappingReader contract)
    {
        if (contract.Node("provider") is not YamlMapping)
        {
            return (contract.Name("provider"), null);
        }

        if (contract.Mapping("provider", ProviderKeys) is not { } provider)
        {
            return (null, null);
        }

        var id = provider.Name("id");
        var name = provider.Text("name");
        var law = provider.Texts("law").Select(text => text.Value).ToImmutableArray();
        var upstream = provider.Node("upstream") is null or YamlScalar { Value: null } ? null : provider.Text("upstream");
        return (id, id is null || name is null ? null : new(id.Value, name.Value, law, upstream?.Value, provider.Place));
    }
}
