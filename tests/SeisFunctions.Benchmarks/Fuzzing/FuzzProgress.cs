using System.Buffers.Binary;

namespace SeisFunctions.Benchmarks.Fuzzing;

/// <summary>
/// The number of the case that is being tried, in a file, so that it is still known when the process dies of it.
/// </summary>
internal sealed class FuzzProgress(string path) : IDisposable
{
    private readonly FileStream _file = new(
        path,
        FileMode.Create,
        FileAccess.Write,
        FileShare.ReadWrite,
        bufferSize: 0
    );
    private readonly byte[] _number = new byte[sizeof(int)];

    public void Begin(int number)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_number, number);
        _file.Position = 0;
        _file.Write(_number);
    }

    public static int Read(string path) => BinaryPrimitives.ReadInt32LittleEndian(File.ReadAllBytes(path));

    public void Dispose() => _file.Dispose();
}
