using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.DeIdentification;

/// <summary>What became of one who leaves the system.</summary>
/// <param name="Keys">Every key that was theirs, to be removed everywhere; where nobody was known, the one under which later files recognise them.</param>
/// <param name="WasKnown">Whether they were known.</param>
/// <param name="IsUnsure">Whether somebody is known who may be them: a reviewer has to say.</param>
internal sealed record LeftPerson(ImmutableArray<long> Keys, bool WasKnown, bool IsUnsure);
