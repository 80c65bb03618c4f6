using System.Collections.Immutable;
using E2CSemantic.Model.Star;
using E2CSemantic.Warehouse.Contracts;

namespace E2CSemantic.Warehouse.Dictionary;

/// <summary>
/// The data dictionary, generated from the star and the source contracts: every element of every file with its agency, class, laws and
/// standard code, and every column of the star with the elements that it comes from. Nothing in it is written by hand.
/// </summary>
/// <param name="StarVersion">The version of the star.</param>
/// <param name="Providers">The agencies, by id.</param>
/// <param name="Elements">The elements, by key.</param>
/// <param name="Columns">The columns of the star, by table and in declared order.</param>
public sealed record ElementCatalog(
    int StarVersion,
    ImmutableArray<DictionaryProvider> Providers,
    ImmutableArray<DictionaryElement> Elements,
    ImmutableArray<DictionaryColumn> Columns)
{
    /// <summary>Generates it. The contracts have been read against the star.</summary>
    /// <param name="star">The star.</param>
    /// <param name="contracts">The contracts of the sources.</param>
    /// <param name="derived">What is completed when a release is cut.</param>
    public static ElementCatalog Of(StarSchema star, IEnumerable<SourceContract> contracts, DerivedContracts derived) => new DictionaryBuild(star, contracts, derived).Run();

    /// <summary>The agencies behind columns of the star, and those whom they have the data from: of a metric, those behind its inputs.</summary>
    /// <param name="columns">Tables with columns; one that no source fills has none.</param>
    public ImmutableArray<string> ProvidersOf(IEnumerable<(string Table, string Column)> columns)
    {
        var asked = columns.ToHashSet();
        var direct = Columns.Where(column => asked.Contains((column.Table, column.Column))).SelectMany(column => column.Providers).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Providers.Where(provider => direct.Contains(provider.Id)).SelectMany(provider => new[] { provider.Id, provider.Upstream })
                .OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
    }
}
