using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Query.Resolution;

/// <summary>The members of a dimension in a release: those declared, or those of the release's public registry. Never those seen in data.</summary>
internal static class DeclaredDomain
{
    public static ImmutableArray<DimensionMember> MembersOf(DimensionDefinition dimension, ReleaseInfo release) =>
        dimension.Registry is null ? dimension.Members : release.Registries[dimension.Name];
}
