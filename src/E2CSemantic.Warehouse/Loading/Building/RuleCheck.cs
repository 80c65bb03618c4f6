using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Sql.Syntax;

namespace E2CSemantic.Warehouse.Loading.Building;

/// <summary>A count that must be 0 for a rule to mean what it says.</summary>
/// <param name="Count">Counts what must not be.</param>
/// <param name="Fault">The fault for a number of them.</param>
internal sealed record RuleCheck(SelectStatement Count, Func<long, Diagnostic> Fault);
