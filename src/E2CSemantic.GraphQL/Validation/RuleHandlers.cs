using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Validation;

/// <summary>What to call on entering and leaving nodes of a kind, in the order of registration.</summary>
internal sealed class RuleHandlers
{
    private static readonly int _kinds = Enum.GetValues<SyntaxKind>().Length;
    private readonly List<Action<SyntaxNode>>?[] _enter = new List<Action<SyntaxNode>>?[_kinds];
    private readonly List<Action<SyntaxNode>>?[] _leave = new List<Action<SyntaxNode>>?[_kinds];

    public void Enter<T>(SyntaxKind kind, Action<T> handler)
        where T : SyntaxNode => (_enter[(int)kind] ??= []).Add(node => handler((T)node));

    public void Leave<T>(SyntaxKind kind, Action<T> handler)
        where T : SyntaxNode => (_leave[(int)kind] ??= []).Add(node => handler((T)node));

    public void Enter(SyntaxNode node) => Call(_enter[(int)node.Kind], node);

    public void Leave(SyntaxNode node) => Call(_leave[(int)node.Kind], node);

    private static void Call(List<Action<SyntaxNode>>? handlers, SyntaxNode node)
    {
        if (handlers is not null)
        {
            foreach (var handler in handlers)
            {
                handler(node);
            }
        }
    }
}
