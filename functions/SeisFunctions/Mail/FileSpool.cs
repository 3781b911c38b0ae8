using System.Security.Cryptography;

namespace SeisFunctions.Mail;

/// <summary>
/// Where the decoded files of a message lie while it is worked on: in memory as long as they are small together, beyond
/// that in temporary files. They are gone when the spool is disposed.
/// </summary>
public sealed class FileSpool : IDisposable
{
    // An application takes a few hundred kilobytes and never touches the disk; a message of 100 MB must not be held in
    // memory.
    private const int MostInMemory = 2 * 1024 * 1024;

    private readonly List<FileStream> _files = [];
    private long _inMemory;

    /// <summary>Keeps what <paramref name="write"/> writes, whatever a sender claims about its size.</summary>
    /// <returns>The bytes, or null if they are more than <paramref name="limit"/>.</returns>
    public FileContent? Keep(Action<Stream> write, long limit)
    {
        using var writer = new Writer(this, limit);
        try
        {
            write(writer);
        }
        catch (FullException)
        {
            return null;
        }

        return writer.Finish();
    }

    /// <inheritdoc/>
    public void Dispose() => _files.ForEach(file => file.Dispose());

    private FileStream NewFile()
    {
        _files.Add(TemporaryFile.Create());
        return _files[^1];
    }

    private sealed class FullException : Exception;

    private sealed class Writer(FileSpool spool, long limit) : Stream
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private MemoryStream? _memory = new();
        private FileStream? _file;
        private long _length;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => _length;

        public override long Position
        {
            get => _length;
            set => throw new NotSupportedException();
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (_length + buffer.Length > limit)
                throw new FullException();
            _hash.AppendData(buffer);
            if (_memory is not null && spool._inMemory + _length + buffer.Length > MostInMemory)
            {
                _file = spool.NewFile();
                _memory.WriteTo(_file);
                _memory = null;
            }

            ((Stream?)_memory ?? _file!).Write(buffer);
            _length += buffer.Length;
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public FileContent Finish()
        {
            var sha256 = Convert.ToHexStringLower(_hash.GetHashAndReset());
            if (_file is not null)
                return FileContent.InFile(_file.SafeFileHandle, _length, sha256);

            spool._inMemory += _length;
            return FileContent.InMemory(_memory!.GetBuffer().AsMemory(0, (int)_length), sha256);
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                _hash.Dispose();
            base.Dispose(disposing);
        }
    }
}
