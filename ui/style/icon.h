#pragma once

#include "ui/style/theme.h"

#include <QIcon>

QT_BEGIN_NAMESPACE
class QPainter;
class QRectF;
QT_END_NAMESPACE

namespace keyturn {

//! The line icons of Keyturn, one per file in resources/icons.
enum class Icon {
    Key,
    Shield,
    ShieldCheck,
    Pulse,
    Search,
    Refresh,
    Rotate,
    ChevronDown,
    ChevronRight,
    ChevronLeft,
    ChevronUp,
    Plus,
    Close,
    Minus,
    Check,
    CheckCircle,
    Clock,
    Triangle,
    Bang,
    Pause,
    CrossCircle,
    Trash,
    Eye,
    EyeOff,
    Copy,
    Terminal,
    Pin,
    User,
    Cube,
    Cloud,
    External,
    Tag,
    Columns,
    Back,
    Calendar,
    Info,
    Lock,
    Undo,
    Download,
    Edit,
    Help,
    Load,
    Dots,
    Wrench,
    Globe,
    FastForward,
    Filter,
    Logo
};

//! An icon that takes its colour from the theme at the moment it is painted.
[[nodiscard]] QIcon icon(Icon id, Token normal = Token::TextSecondary);
//! Paints an icon in a colour into a rectangle, sharp at any device pixel ratio.
void paintIcon(QPainter *painter, const QRectF &rect, Icon id, const QColor &color);

} // namespace keyturn
