namespace E2CSemantic.GraphQL.Language;

/// <summary>
/// Walks a tree depth first, children in the order of the grammar. A subclass overrides <see cref="Enter"/> and
/// <see cref="Leave"/>; a node entered is left unless it was skipped or the walk was stopped.
/// </summary>
public abstract class SyntaxVisitor
{
    /// <summary>Walks the node and all below it.</summary>
    public void Visit(SyntaxNode node) => Walk(node);

    protected virtual VisitAction Enter(SyntaxNode node) => VisitAction.Continue;

    /// <summary>Called after the children; a result of Skip is the same as Continue here.</summary>
    protected virtual VisitAction Leave(SyntaxNode node) => VisitAction.Continue;

    private bool Walk(SyntaxNode node)
    {
        switch (Enter(node))
        {
            case VisitAction.Skip:
                return true;
            case VisitAction.Break:
                return false;
        }

        foreach (var child in node.GetNodes())
        {
            if (!Walk(child))
            {
                return false;
            }
        }

        return Leave(node) != VisitAction.Break;
    }
}
