using System.Collections.Frozen;

namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>The probabilistic step's numbers, as <c>warehouse/linkage/rules.yaml</c> explains them.</summary>
/// <param name="Prior">How likely a record that no rule linked is of a known person.</param>
/// <param name="LeastPeople">Fewer known people count as so many.</param>
/// <param name="Link">From this probability on the record is linked.</param>
/// <param name="Review">From this probability on a reviewer decides.</param>
/// <param name="LargestBlock">Blocks of more people than that are not compared.</param>
/// <param name="SimilarNames">The Jaro-Winkler similarity from which names are similar.</param>
/// <param name="Fields">The weights of each field.</param>
internal sealed record FellegiSunterModel(
    double Prior, int LeastPeople, double Link, double Review, int LargestBlock, double SimilarNames, FrozenDictionary<IdentityRole, FieldWeights> Fields);
