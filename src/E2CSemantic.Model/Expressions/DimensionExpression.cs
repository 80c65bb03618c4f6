using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Model.Expressions;

/// <summary>The member id that a row has in a conformed dimension.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Place">Where it stands.</param>
public sealed record DimensionExpression(DimensionName Dimension, SourcePlace Place) : Expression(ExpressionType.Text, Place);
