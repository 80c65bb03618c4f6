using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Dictionary;

/// <summary>An agency behind data elements.</summary>
/// <param name="Id">Lower snake case.</param>
/// <param name="Name">Its name for people; the id where no contract describes it.</param>
/// <param name="Law">The laws under which its elements stand unless one says otherwise.</param>
/// <param name="Upstream">Whom it has the data from; null where it gathers them itself.</param>
/// <param name="Sources">Its sources, in order.</param>
public sealed record DictionaryProvider(string Id, string Name, ImmutableArray<string> Law, string? Upstream, ImmutableArray<string> Sources);
