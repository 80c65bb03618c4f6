namespace E2CSemantic.Model.Diagnostics;

/// <summary>Tells what a machine's files and disks do to a program from what the program does wrong itself.</summary>
public static class FileFault
{
    extension(Exception problem)
    {
        /// <summary>Whether a file or folder could not be read or written: absent, held, not permitted, full or failing. A person can mend it.</summary>
        public bool IsOfFiles => problem is IOException or UnauthorizedAccessException;
    }
}
