#include "services/openapi/oneshotbody.h"

#include <algorithm>
#include <cstring>

namespace keyturn {

OneShotBody::OneShotBody(SecretBytes body, QObject *parent)
    : QIODevice(parent)
    , m_body(std::move(body))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneShotBody::bytesAvailable() const
{
    return static_cast<qint64>(m_body.size() - m_position) + QIODevice::bytesAvailable();
}

bool OneShotBody::atEnd() const
{
    return m_position == m_body.size();
}

qint64 OneShotBody::readData(char *data, qint64 maxSize)
{
    const std::size_t left = m_body.size() - m_position;
    if (left == 0)
        return -1; // the end of a sequential device
    const bool first = m_position == 0;
    const std::size_t count = std::min(left, static_cast<std::size_t>(maxSize));
    m_body.withView(
        [&](std::string_view body) { std::memcpy(data, body.data() + m_position, count); });
    m_position += count;
    if (first)
        emit firstRead();
    return static_cast<qint64>(count);
}

} // namespace keyturn
