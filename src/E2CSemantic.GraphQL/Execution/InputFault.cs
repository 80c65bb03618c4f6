using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Execution;

/// <summary>One thing that is wrong with an input: the sentence, the place inside the input, and the literal it is about, if it is one.</summary>
internal sealed record InputFault(string Message, InputPath Path, SyntaxNode? Node = null)
{
    /// <summary>Whether something is missing or null that must not be.</summary>
    public bool IsNull { get; init; }

    /// <summary>Whether a OneOf input object does not have exactly one field.</summary>
    public bool IsOneOf { get; init; }

    public string Code => IsNull ? ErrorCodes.NonNullViolation : IsOneOf ? ErrorCodes.OneOfViolation : ErrorCodes.InvalidType;
}
