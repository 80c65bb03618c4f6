using E2CSemantic.Warehouse.DeIdentification;

namespace E2CSemantic.Warehouse.Extracts;

/// <summary>What an extract asks of the project that it is for.</summary>
/// <param name="CodesOf">The project's codes of people, in their order; drawn where there are none yet.</param>
/// <param name="Past">What the project was given before.</param>
/// <param name="Keep">Keeps what this extract tells, before it is written: an extract that was never finished counts as given.</param>
internal sealed record ProjectAccess(Func<IReadOnlyList<long>, IReadOnlyList<long>> CodesOf, ProjectPast Past, Action<ProjectPast> Keep);
