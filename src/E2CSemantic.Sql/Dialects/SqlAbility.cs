namespace E2CSemantic.Sql.Dialects;

/// <summary>A kind of statement that not every engine has. A node that needs one is refused by name where the dialect does not declare it.</summary>
public enum SqlAbility
{
    /// <summary>The log is put into the database's file on demand.</summary>
    Checkpoint,

    /// <summary>Other database files are attached to a connection.</summary>
    DatabaseFiles,

    /// <summary>Files of several forms are read as tables, and written.</summary>
    Files,

    /// <summary>A table is split into partitions by the value of a column.</summary>
    Partitions,

    /// <summary>A table lies column by column where it is asked for.</summary>
    ColumnStores,

    /// <summary>Statistics are gathered on demand.</summary>
    Statistics,

    /// <summary>Rows are copied in through the connection.</summary>
    CopyIn,

    /// <summary>Roles with rights, and locks that every session sees.</summary>
    Server,

    /// <summary>Tables are spread over several machines.</summary>
    Distribution,
}
