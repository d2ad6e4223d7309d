# case: B58
# title: image files that are bombs, damaged or invalid
# expect: raised | drawn | limit:scene | limit:memory
# one: huge png = png(40_000, 40_000, zlib.compress(bytes(1000)))
# one: largest png = png(2 ** 31 - 1, 2 ** 31 - 1, b"")
# one: no size = png(0, 0, b"")
# one: bomb = png(2000, 2000, zlib.compress(bytes(2000 * 8001 * 4)))
# one: much more data = png(10, 10, zlib.compress(bytes(10 ** 8)))
# one: truncated = png(100, 100, zlib.compress(bytes(100 * 401)))[:200]
# one: text bomb = b"\x89PNG\r\n\x1a\n" + chunk(b"zTXt", b"k\0\0" + zlib.compress(bytes(10 ** 8)))
# one: profile bomb = png(10, 10, b"", chunk(b"iCCP", b"k\0\0" + zlib.compress(bytes(10 ** 8))))
# one: lying length = b"\x89PNG\r\n\x1a\n" + b"\xff\xff\xff\xffIHDR" + bytes(20)
# one: jpeg head = b"\xff\xd8\xff"
# one: jpeg garbage = b"\xff\xd8" + random.randbytes(100_000)
# one: huge jpeg = b"\xff\xd8\xff\xc0\0\x0b\x08\xff\xff\xff\xff\x01\x01\x11\0"
# one: jpeg markers = b"\xff\xd8" + b"\xff\xdb\0\x02" * 100_000
# one: gif = b"GIF89a" + bytes(100)
import zlib


def chunk(kind, body):
    return len(body).to_bytes(4) + kind + body + zlib.crc32(kind + body).to_bytes(4)


def png(width, height, data, more=b""):
    head = width.to_bytes(4) + height.to_bytes(4) + bytes([8, 6, 0, 0, 0])
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + more + chunk(b"IDAT", data) + chunk(b"IEND", b"")


canvas.image(EACH, 0, 0)
