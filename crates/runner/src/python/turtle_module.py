"""The module `turtle`: its classes, and its functions for one turtle and the one window."""

import types

import paintbox_turtle_picture as picture
from paintbox_turtle_navigator import UNDO
from paintbox_turtle_pen import RawTurtle
from paintbox_turtle_screen import Shape, Terminator, TurtleGraphicsError, TurtleScreen, _Screen
from paintbox_turtle_vector import Vec2D


class _Run:
    """What one program's turtles need."""

    canvas = screen = turtle = None
    # The most frames and the most px of all frames, if the picture is to be an animation.
    animation = None
    # Whether the program had drawn on the canvas before it opened the window.
    drawn_before = False


def begin(canvas, animation):
    """Forgets the program before."""
    _Run.canvas, _Run.animation = canvas, animation
    _Run.screen = _Run.turtle = None


def draw():
    """At the end of a program: draws its window, if it opened one."""
    screen = _Run.screen
    if screen is None:
        return
    screen._run_timers_at_end()
    picture.draw(_Run.canvas, screen, _Run.animation, _Run.drawn_before)


def sleep(seconds):
    """Whether a program with a window has slept: only its clock goes on."""
    if _Run.screen is None:
        return False
    _Run.screen._check()
    _Run.screen._sleep(1000 * float(seconds))
    return True


def Screen():
    """The window."""
    if _Run.screen is None:
        _Run.drawn_before = _Run.canvas._marked
        _Run.screen = _Screen(_Run.canvas, _Run.animation is not None)
    return _Run.screen


class Turtle(RawTurtle):
    """A turtle in the window."""

    def __init__(self, shape="classic", undobuffersize=UNDO, visible=True):
        super().__init__(Screen(), shape, undobuffersize, visible)


def _the_turtle():
    screen = Screen()
    if screen._first is None:
        screen._first = Turtle()
    return screen._first


_SCREEN = (
    "addshape bgcolor bgpic bye colormode delay exitonclick getcanvas getshapes listen mainloop mode no_animation numinput onkey "
    "onkeypress onkeyrelease onscreenclick ontimer register_shape screensize setup setworldcoordinates textinput title tracer "
    "turtles update window_height window_width"
).split()
_TURTLE = (
    "back backward begin_fill begin_poly bk circle clear clearstamp clearstamps clone color degrees distance dot down end_fill "
    "end_poly fd fill fillcolor filling forward get_poly getpen getscreen get_shapepoly getturtle goto heading hideturtle home ht "
    "isdown isvisible left lt onclick ondrag onrelease pd pen pencolor pendown pensize penup poly pos position pu radians right "
    "reset resizemode rt seth setheading setpos setposition settiltangle setundobuffer setx sety shape shapesize shapetransform "
    "shearfactor showturtle speed st stamp teleport tilt tiltangle towards turtlesize undo undobufferentries up width write xcor "
    "ycor"
).split()


def _function(name, owner, method, cls):
    def function(*args, **kwargs):
        return getattr(owner(), method)(*args, **kwargs)

    function.__name__ = function.__qualname__ = name
    function.__doc__ = getattr(cls, method).__doc__
    return function


def _module():
    module = types.ModuleType("turtle", "Turtle graphics. The picture is the window as it is when the program ends.")
    members = {name: _function(name, _the_turtle, name, RawTurtle) for name in _TURTLE}
    members.update({name: _function(name, Screen, name, TurtleScreen) for name in _SCREEN})
    members.update(
        clearscreen=_function("clearscreen", Screen, "clear", TurtleScreen),
        resetscreen=_function("resetscreen", Screen, "reset", TurtleScreen),
        done=members["mainloop"],
        Screen=Screen,
        TurtleScreen=TurtleScreen,
        RawTurtle=RawTurtle,
        RawPen=RawTurtle,
        Turtle=Turtle,
        Pen=Turtle,
        Shape=Shape,
        Vec2D=Vec2D,
        Terminator=Terminator,
    )
    module.__all__ = sorted(members)
    vars(module).update(members, TurtleGraphicsError=TurtleGraphicsError, _Screen=_Screen)
    return module


MODULE = _module()
