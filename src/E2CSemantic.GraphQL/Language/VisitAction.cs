namespace E2CSemantic.GraphQL.Language;

/// <summary>How a <see cref="SyntaxVisitor"/> goes on.</summary>
public enum VisitAction
{
    Continue,

    /// <summary>Leaves out the children of the node and the call for leaving it.</summary>
    Skip,

    /// <summary>Ends the walk.</summary>
    Break,
}
