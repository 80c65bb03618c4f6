namespace E2CSemantic.Sql.Syntax;

/// <summary>An operator with two operands.</summary>
public enum SqlBinaryOperator
{
    /// <summary><c>AND</c></summary>
    And,

    /// <summary><c>OR</c></summary>
    Or,

    /// <summary><c>=</c></summary>
    Equal,

    /// <summary>Equal, two nulls included; never null itself.</summary>
    NotDistinct,

    /// <summary><c>&lt;&gt;</c></summary>
    NotEqual,

    /// <summary><c>&lt;</c></summary>
    LessThan,

    /// <summary><c>&lt;=</c></summary>
    LessThanOrEqual,

    /// <summary><c>&gt;</c></summary>
    GreaterThan,

    /// <summary><c>&gt;=</c></summary>
    GreaterThanOrEqual,

    /// <summary><c>+</c></summary>
    Add,

    /// <summary><c>-</c></summary>
    Subtract,

    /// <summary><c>*</c></summary>
    Multiply,

    /// <summary><c>/</c>: of two whole numbers the result depends on the engine, so cast one operand.</summary>
    Divide,

    /// <summary><c>||</c></summary>
    Concatenate,
}
