using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Validation;

/// <summary>A variable where a value is expected.</summary>
/// <param name="Node">The variable.</param>
/// <param name="Type">The expected type; null if it is unknown.</param>
/// <param name="ParentType">The type of the list or object around it.</param>
/// <param name="DefaultValue">The default of the position.</param>
internal sealed record VariableUsage(
    VariableNode Node,
    GraphQLType? Type,
    GraphQLType? ParentType,
    ValueNode? DefaultValue);
